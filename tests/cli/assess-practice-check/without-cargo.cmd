PATH="$PWD/role/bin:$PATH"
onramp assess practice start join-them --profile role/tiny.json -q > task.txt
ln -s /bin/sh /bin/cp /bin/grep role/bin
PATH="$PWD/role/bin:$(dirname "$(command -v onramp)")" onramp assess practice check --trust --profile role/tiny.json
