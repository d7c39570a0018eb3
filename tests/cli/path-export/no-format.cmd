onramp path export
