rm small/pack/items/alpha/*; onramp pack health --profile small/profile.json
