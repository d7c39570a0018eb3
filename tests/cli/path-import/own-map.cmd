mkdir small/pack/imports
cat > small/pack/imports/rustlings.toml <<'END'
[[shows]]
skill = "beta"
level = 1
topic = "lifetimes"
percent = 33
basis = "For tests."

[[shows]]
skill = "unheard-of"
level = 2
exercises = ["warmup"]
basis = "For tests."
END
onramp path import rustlings info.toml --state state.txt --profile small/profile.json --keep --store me.db --now 2026-11-24T08:00:00Z | sed '1,/^Done/d'
onramp pack lint small/pack | grep unheard
sed -i 's/level = 2/level = 9/' small/pack/imports/rustlings.toml
onramp path import rustlings info.toml --state state.txt --profile small/profile.json --store none; echo $?
