. ./make_work.sh
onramp path graph --store my.db
