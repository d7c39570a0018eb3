onramp pack health --strict --profile small/profile.json --developers 1 > answer; said=$?; test -s answer && exit $said
