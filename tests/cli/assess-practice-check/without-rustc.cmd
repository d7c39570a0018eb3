onramp assess practice start double-it --profile role/tiny.json -q > task.txt
PATH=$(dirname "$(command -v onramp)") onramp assess practice check --trust --profile role/tiny.json
