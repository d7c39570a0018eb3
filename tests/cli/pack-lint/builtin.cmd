onramp pack lint > found.txt; echo $?; grep -o 'pack rust: .* errors' found.txt
