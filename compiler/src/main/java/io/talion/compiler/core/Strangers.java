package io.talion.compiler.core;

import io.talion.trace.type.Type;
import java.util.List;

/**
 * Members that do not see each other's events but through what is summed, counted or told over all
 * of them in an instant: in which order events of different members come within one instant shows
 * only in the order in which findings are told (semantics.md 13, 16 and 34).
 *
 * @param kind whose members
 * @param fields for each event kind by ordinal the field that names the member; -1 for kinds that
 *     name none
 */
public record Strangers(Type kind, List<Integer> fields) {}
