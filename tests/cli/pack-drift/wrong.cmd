onramp pack drift SUMMARY.md ./tiny; echo $?
onramp pack drift SUMMARY.md ./tiny --base example.org; echo $?
onramp pack drift SUMMARY.md nopack --base https://example.org/; echo $?
onramp pack drift gone.md ./tiny --base https://example.org/; echo $?
echo '- x' | onramp pack drift - ./tiny --base https://example.org/; echo $?
printf '[[resource]]\n' > tiny/resources.toml; onramp pack drift SUMMARY.md ./tiny --base https://example.org/ 2>&1 | head -n 1
