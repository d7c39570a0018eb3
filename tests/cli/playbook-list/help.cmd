onramp playbook --help; onramp playbook lst; echo $?
