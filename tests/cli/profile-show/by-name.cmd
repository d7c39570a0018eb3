mkdir -p .onramp/profiles && mv tiny.json tiny.md tiny .onramp/profiles && onramp --profile tiny profile show | head -n 3
