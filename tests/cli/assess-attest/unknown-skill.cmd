onramp assess attest lifetime --level 3 --by mentor --note Ann --store me.db; ls | grep '[.]db' || echo no store
