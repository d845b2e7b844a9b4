// Logarithm and exponential of + - x / alone: the same bits on every machine, which libm does not
// promise.
#pragma once

namespace parindex {

// The natural logarithm of a positive finite number, within 1 unit of the last place; of 1 it is 0.
double portable_log(double x);

// e to the power of x, within 1 unit of the last place; 0 and infinity where doubles end. Within
// 2^-1074 where the result is below the smallest normal number.
double portable_exp(double x);

}  // namespace parindex
