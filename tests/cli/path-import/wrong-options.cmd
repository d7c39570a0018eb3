for options in "--state x" "--keep" "--base https://e.org/"; do onramp path import roadmap-sh roadmap.json $options --store none; echo $?; done
onramp path import rustlings info.toml --keep --store none; echo $?
onramp path import rustlings - --state - --store none; echo $?
onramp path import mdbook SUMMARY.md --base nowhere --store none; echo $?
onramp path import rustling info.toml --store none; echo $?
onramp path import rustlings gone.toml --store none; echo $?
