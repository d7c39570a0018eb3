onramp stop --took soon
