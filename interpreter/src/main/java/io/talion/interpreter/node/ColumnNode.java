package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import io.talion.interpreter.data.Scope;
import io.talion.trace.column.Column;
import org.jspecify.annotations.Nullable;

/**
 * An expression: from the rows of a scope to a column with one value a row. It holds no state; what
 * it must remember between chunks is a store of the run. Its place in the source is two numbers,
 * made a section when a tool asks.
 */
@GenerateWrapper
public abstract class ColumnNode extends Node implements InstrumentableNode {
  private final int start;
  private final int end;

  /** A node that stands for no text of its own. */
  protected ColumnNode() {
    this(-1, -1);
  }

  /** A node for the text from {@code start} up to {@code end}. */
  protected ColumnNode(int start, int end) {
    this.start = start;
    this.end = end;
  }

  /** The values of the scope's rows. */
  public abstract Column execute(VirtualFrame frame, Scope scope);

  /**
   * Whether each result is a register that only the caller knows, who gives it back when it has
   * read it: the intermediate results of a long expression then stay in the cache.
   */
  public boolean isTemporary() {
    return false;
  }

  /** Gives back what an operand came to, where only the caller knows it. */
  protected static void give(ColumnNode operand, Column column, Scope scope) {
    if (operand.isTemporary()) {
      give(column, scope);
    }
  }

  @TruffleBoundary
  private static void give(Column column, Scope scope) {
    scope.give(column);
  }

  /** What tools see of a result. */
  @GenerateWrapper.OutgoingConverter
  final Object toTool(@Nullable Object column) {
    return new ColumnView((Column) column);
  }

  @Override
  public WrapperNode createWrapper(ProbeNode probe) {
    return new ColumnNodeWrapper(this, probe);
  }

  @Override
  public boolean isInstrumentable() {
    return start >= 0;
  }

  @Override
  public boolean hasTag(Class<? extends Tag> tag) {
    return tag == StandardTags.ExpressionTag.class;
  }

  @Override
  public @Nullable SourceSection getSourceSection() {
    return Sections.of(this, start, end);
  }
}
