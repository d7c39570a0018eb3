unset HOME; onramp data export
