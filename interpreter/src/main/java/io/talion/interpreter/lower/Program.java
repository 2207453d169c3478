package io.talion.interpreter.lower;

import com.oracle.truffle.api.RootCallTarget;
import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.interpreter.data.Layout;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A policy ready to run: code that any number of runs share, and what each of them must remember.
 *
 * @param logs numbers of the logs, for eviction
 * @param duties stores of obligations by duty
 * @param question lowers an expression over the same state, for tests
 */
public record Program(
    Core core,
    RootCallTarget code,
    Layout layout,
    List<Integer> logs,
    List<Map.Entry<Integer, Integer>> duties,
    Function<Expr, RootCallTarget> question) {}
