package io.talion.compiler.source;

import io.talion.grammar.ast.Unit;
import java.util.Map;

/**
 * A policy and all modules it needs, parsed.
 *
 * @param modules by name
 * @param texts the text of every source by the name its spans carry
 */
public record Loaded(Unit main, Map<String, Unit> modules, Map<String, String> texts) {}
