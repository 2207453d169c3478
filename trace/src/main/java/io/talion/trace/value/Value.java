package io.talion.trace.value;

/**
 * A value of the language at run time (language.md section 4). Dimensions (Amount, Instant, Blocks,
 * …) are static: an amount, a point or a distance is an {@link Int} here. There is no null, no
 * float and no overflow; absence is {@link None}. All values are immutable, comparable by {@code
 * equals}, and safe to share between threads.
 */
public sealed interface Value
    permits Bool,
        Int,
        Ratio,
        Hex,
        ValidatorIndex,
        Text,
        EnumCase,
        RecordValue,
        ListValue,
        None,
        Element {}
