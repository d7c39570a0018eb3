onramp assess practice; echo $?; onramp assess practice lst; echo $?; onramp assess pratice list; echo $?; onramp help assess practice strat; echo $?
onramp help assess practice | head -n 1; onramp assess practice --help | head -n 1; onramp assess --help | tail -n 12
