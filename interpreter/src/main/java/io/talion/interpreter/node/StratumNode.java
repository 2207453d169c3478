package io.talion.interpreter.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.data.Chunk;

/**
 * A part of the evaluation of a chunk: a stream, a duty, a tally, a rule (language.md section 10).
 */
@GenerateWrapper
public abstract class StratumNode extends Node implements InstrumentableNode {
  public abstract void execute(VirtualFrame frame, Chunk chunk);

  @Override
  public boolean isInstrumentable() {
    return false;
  }

  @Override
  public WrapperNode createWrapper(ProbeNode probe) {
    return new StratumNodeWrapper(this, probe);
  }
}
