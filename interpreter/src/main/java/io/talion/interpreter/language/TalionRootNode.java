package io.talion.interpreter.language;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;

/** The root of a parsed source: evaluates it to a value that other languages can use. */
final class TalionRootNode extends RootNode {
  private final SourceSection section;
  @Child private EvaluationNode body;

  TalionRootNode(TalionLanguage language, Source source, EvaluationNode body) {
    super(language);
    this.section = source.createSection(0, source.getLength());
    this.body = body;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return body.execute(frame);
  }

  @Override
  public String getName() {
    return section.getSource().getName();
  }

  @Override
  public SourceSection getSourceSection() {
    return section;
  }
}
