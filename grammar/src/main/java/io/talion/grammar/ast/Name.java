package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;

/**
 * An identifier as written, with its place. Qualified names ({@code q.share}) keep their dots in
 * {@code text}.
 */
public record Name(String text, Span span) {}
