onramp --quiet help today | head -1
