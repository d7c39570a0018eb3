onramp assess attest --help | head -n 30
