// SPDX-License-Identifier: MIT
// Copyright the onramp authors

// Says what answers make of an item, for item_posterior.py. Words on standard input:
//     item DIFFICULTY SD DISCRIMINATION GUESSING   begins anew
//     answer MEAN SD right|wrong|dont_know COUNT   of so many people whose ability is that
//     difficulty                                   -> one line: mean, sd, then mean and sd without each answer
//     both                                         -> one line: difficulty and its sd, discrimination and its sd
#include <cmath>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "onramp/assess/item_posterior.hpp"

using namespace onramp;

int main() {
    ItemNumbers item;
    std::vector<AbilityAnswer> answers;
    for (std::string word; std::cin >> word;) {
        if (word == "item") {
            std::cin >> item.difficulty >> item.difficulty_sd >> item.discrimination >> item.guessing;
            answers.clear();
        } else if (word == "answer") {
            AbilityAnswer answer;
            double sd = 0;
            std::size_t count = 0;
            std::cin >> answer.ability.mean >> sd >> word >> count;
            answer.ability.variance = sd * sd;
            answer.response = word == response_name(Response::right)   ? Response::right
                              : word == response_name(Response::wrong) ? Response::wrong
                                                                       : Response::dont_know;
            answers.insert(answers.end(), count, answer);
        } else if (word == "difficulty") {
            const DifficultyPosterior found = difficulty_posterior(item, answers);
            std::printf("%.17g %.17g", found.mean, found.sd);
            for (const Normal& without : found.without_each) {
                std::printf(" %.17g %.17g", without.mean, std::sqrt(without.variance));
            }
            std::printf("\n");
        } else {
            const ItemPosterior found = item_posterior(item, answers);
            std::printf("%.17g %.17g %.17g %.17g\n", found.difficulty, found.difficulty_sd, found.discrimination,
                        found.discrimination_sd);
        }
    }
    return 0;
}
