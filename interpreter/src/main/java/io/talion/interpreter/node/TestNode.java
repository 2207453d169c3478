package io.talion.interpreter.node;

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

/** A {@code let} or a {@code when} of a rule: a statement to a debugger. */
@GenerateWrapper
public abstract class TestNode extends Node implements InstrumentableNode {
  private final int start;
  private final int end;

  /** A node that stands for no text of its own. */
  protected TestNode() {
    this(-1, -1);
  }

  protected TestNode(int start, int end) {
    this.start = start;
    this.end = end;
  }

  /** Binds the let; or gives the truth values of the condition. */
  public abstract @Nullable Column execute(VirtualFrame frame, Scope scope);

  @Override
  public boolean isInstrumentable() {
    return start >= 0;
  }

  /** What tools see of a result. */
  @GenerateWrapper.OutgoingConverter
  final Object toTool(@Nullable Object column) {
    return new ColumnView((Column) column);
  }

  @Override
  public WrapperNode createWrapper(ProbeNode probe) {
    return new TestNodeWrapper(this, probe);
  }

  @Override
  public boolean hasTag(Class<? extends Tag> tag) {
    return tag == StandardTags.StatementTag.class || tag == RuleTag.class;
  }

  @Override
  public @Nullable SourceSection getSourceSection() {
    return Sections.of(this, start, end);
  }
}
