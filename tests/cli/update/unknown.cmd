for who in teams prodct board ''; do onramp update "$who" --store none --now 2026-11-27T15:00:00Z; echo $?; done
onramp update engineering --since 2026-11-28 --store none --now 2026-11-27T15:00:00Z; echo $?
onramp update engineering --like friends --store none --now 2026-11-27T15:00:00Z; echo $?
onramp persona export senior-rust-developer > own.md
sed -i 's/^### With Product Teams/### With Cats/' own.md
onramp update cats --persona own.md --store none --now 2026-11-27T15:00:00Z; echo $?
onramp -q update cats --persona own.md --like product --store none --now 2026-11-27T15:00:00Z; echo $?
sed -i '/^## Communication/,/^## Development/{/^## Development/!d}' own.md
onramp update product --persona own.md --store none --now 2026-11-27T15:00:00Z; echo $?
