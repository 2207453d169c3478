package io.talion.grammar.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * What could have stood at the token that failed. The parser only knows this for the place where it
 * began to choose, which may be tokens earlier; so all ways from there are walked up to the
 * failure, as a plain automaton with a stack.
 */
final class ExpectedTokens {
  /** Far more than any real error needs; past it the set is merely incomplete. */
  private static final int STEPS = 20_000;

  private final ATN atn;
  private final TokenStream tokens;
  private final Map<Frame, Frame> frames = new HashMap<>();
  private int steps;

  ExpectedTokens(ATN atn, TokenStream tokens) {
    this.atn = atn;
    this.tokens = tokens;
  }

  /**
   * Where a rule returns to. Frames are interned, so that comparing two costs nothing however deep
   * they are.
   */
  private record Frame(int state, int parentId, int id, @Nullable Frame parent) {
    @Override
    public boolean equals(Object o) {
      return o instanceof Frame f && f.state == state && f.parentId == parentId;
    }

    @Override
    public int hashCode() {
      return 31 * state + parentId;
    }
  }

  private record Place(ATNState state, @Nullable Frame stack) {}

  IntervalSet at(int state, @Nullable RuleContext context, int first, int failed) {
    Set<Place> places = Set.of(new Place(atn.states.get(state), stack(context)));
    for (int index = first; index < failed; index++) {
      Token token = tokens.get(index);
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        places = after(places, token.getType());
      }
    }
    IntervalSet expected = new IntervalSet();
    for (Place place : closure(places)) {
      for (Transition transition : place.state.getTransitions()) {
        if (!transition.isEpsilon()) {
          expected.addAll(transition.label());
        }
      }
    }
    return expected;
  }

  private @Nullable Frame stack(@Nullable RuleContext context) {
    Deque<Integer> states = new ArrayDeque<>();
    for (RuleContext c = context; c != null && c.invokingState >= 0; c = c.parent) {
      RuleTransition call = (RuleTransition) atn.states.get(c.invokingState).transition(0);
      states.push(call.followState.stateNumber);
    }
    Frame frame = null;
    for (int state : states) {
      frame = frame(state, frame);
    }
    return frame;
  }

  private Frame frame(int state, @Nullable Frame parent) {
    Frame fresh = new Frame(state, parent == null ? -1 : parent.id, frames.size(), parent);
    return frames.computeIfAbsent(fresh, f -> f);
  }

  private Set<Place> after(Set<Place> places, int type) {
    Set<Place> next = new LinkedHashSet<>();
    for (Place place : closure(places)) {
      for (Transition transition : place.state.getTransitions()) {
        if (!transition.isEpsilon() && transition.matches(type, 1, atn.maxTokenType)) {
          next.add(new Place(transition.target, place.stack));
        }
      }
    }
    return next;
  }

  private Set<Place> closure(Set<Place> places) {
    Set<Place> reached = new LinkedHashSet<>(places);
    Deque<Place> work = new ArrayDeque<>(places);
    while (!work.isEmpty() && steps++ < STEPS) {
      Place place = work.pop();
      for (Place next : silent(place)) {
        if (reached.add(next)) {
          work.push(next);
        }
      }
    }
    return reached;
  }

  /** Where a place leads without a token: into rules, out of rules, and along. */
  private Set<Place> silent(Place place) {
    Set<Place> next = new LinkedHashSet<>();
    if (place.state instanceof RuleStopState) {
      if (place.stack != null) {
        next.add(new Place(atn.states.get(place.stack.state), place.stack.parent));
      }
      return next;
    }
    for (Transition transition : place.state.getTransitions()) {
      if (transition instanceof RuleTransition call) {
        next.add(new Place(call.target, frame(call.followState.stateNumber, place.stack)));
      } else if (transition.isEpsilon()) {
        next.add(new Place(transition.target, place.stack));
      }
    }
    return next;
  }
}
