onramp playbook show performance-issue --store none
onramp playbook show 'Code Quality' --store none
