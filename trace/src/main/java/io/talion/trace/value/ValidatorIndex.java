package io.talion.trace.value;

import java.math.BigInteger;

/**
 * A validator named by its index in the registry; sorts before validators named by key
 * (semantics.md 8).
 */
public record ValidatorIndex(BigInteger index) implements Value {}
