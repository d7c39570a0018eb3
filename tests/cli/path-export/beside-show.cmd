. ./make_work.sh
onramp path export checklist --store my.db > one.md
onramp path show --store my.db --format markdown > two.md
grep -c "^- \[x\]" one.md two.md
diff one.md two.md | grep "^[<>]" | sed -n 1,12p
