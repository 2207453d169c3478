package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;
import java.util.List;

/** A type as written: {@code Amount[ETH]}, {@code Operator}, {@code Ratio?}. */
public record TypeRef(Name name, List<TypeRef> arguments, boolean optional, Span span) {}
