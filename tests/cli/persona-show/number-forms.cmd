# A number means the same however it is written.
onramp persona show --max-bytes 1e7 --seed .5e1 | head -1
onramp persona export senior-rust-developer > seed.md; onramp persona import seed.md --max-bytes 0x10; echo "status $?"
