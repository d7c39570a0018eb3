for name in performance sytems-development nothing ''; do onramp playbook show "$name" --store none; echo $?; done
