printf '{\n "kind": ' | onramp path verify -
