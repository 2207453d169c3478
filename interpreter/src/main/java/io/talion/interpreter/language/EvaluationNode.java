package io.talion.interpreter.language;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import org.jspecify.annotations.Nullable;

/** A whole source as tools see it: root, body and one statement in one. */
@GenerateWrapper
abstract class EvaluationNode extends Node implements InstrumentableNode {
  abstract Object execute(VirtualFrame frame);

  @Override
  public boolean isInstrumentable() {
    return true;
  }

  @Override
  public WrapperNode createWrapper(ProbeNode probe) {
    return new EvaluationNodeWrapper(this, probe);
  }

  @Override
  public boolean hasTag(Class<? extends Tag> tag) {
    return tag == StandardTags.RootTag.class
        || tag == StandardTags.RootBodyTag.class
        || tag == StandardTags.StatementTag.class;
  }

  @Override
  public @Nullable SourceSection getSourceSection() {
    RootNode root = getRootNode();
    return root == null ? null : root.getSourceSection();
  }
}
