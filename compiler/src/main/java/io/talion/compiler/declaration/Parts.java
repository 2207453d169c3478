package io.talion.compiler.declaration;

import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Machine;
import io.talion.compiler.core.Reward;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.State;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Tally;
import io.talion.compiler.names.Reads;
import io.talion.compiler.names.Scope;
import io.talion.trace.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What becomes of the declarations, by number, while they are elaborated; and the work that is left
 * until all names are known.
 */
public final class Parts {
  private final Map<Integer, EventKind> events = new TreeMap<>();
  private final Map<Integer, State> states = new TreeMap<>();
  private final Map<Integer, Tally> tallies = new TreeMap<>();
  private final Map<Integer, Machine> machines = new TreeMap<>();
  private final Map<Integer, Duty> duties = new TreeMap<>();
  private final Map<Integer, Rule> rules = new TreeMap<>();
  private final Map<Integer, Scope> ruleScopes = new TreeMap<>();
  private final Map<Integer, Reward> rewards = new TreeMap<>();
  private final Map<Integer, Origin> origins = new TreeMap<>();
  private final Map<Integer, Reads> streamReads = new TreeMap<>();
  private final Map<Integer, Reads> stateReads = new TreeMap<>();
  private final Map<Integer, Reads> tallyReads = new TreeMap<>();
  private final Map<Integer, Reads> machineReads = new TreeMap<>();
  private final List<Runnable> bodies = new ArrayList<>();
  private int states0;
  private int tallies0;
  private int machines0;
  private int duties0;
  private int events0;
  private int rewards0;

  public int nextEvent() {
    return events0++;
  }

  public int nextState() {
    return states0++;
  }

  public int nextTally() {
    return tallies0++;
  }

  public int nextMachine() {
    return machines0++;
  }

  public int nextDuty() {
    return duties0++;
  }

  public int nextReward() {
    return rewards0++;
  }

  /** Work to be done once all names are declared. */
  public void body(Runnable work) {
    bodies.add(work);
  }

  /** Does all of it, in order of declaration. */
  public void runBodies() {
    for (int i = 0; i < bodies.size(); i++) {
      bodies.get(i).run();
    }
  }

  public Map<Integer, EventKind> events() {
    return events;
  }

  public Map<Integer, State> states() {
    return states;
  }

  public Map<Integer, Tally> tallies() {
    return tallies;
  }

  public Map<Integer, Machine> machines() {
    return machines;
  }

  public Map<Integer, Duty> duties() {
    return duties;
  }

  public Map<Integer, Rule> rules() {
    return rules;
  }

  /** What can be seen at the end of each rule: its bindings and lets, in its frame. */
  public Map<Integer, Scope> ruleScopes() {
    return ruleScopes;
  }

  public Map<Integer, Reward> rewards() {
    return rewards;
  }

  /** Where the elements of each stream come from. */
  public Map<Integer, Origin> origins() {
    return origins;
  }

  /** What each derived stream reads of its instant. */
  public Map<Integer, Reads> streamReads() {
    return streamReads;
  }

  public Map<Integer, Reads> stateReads() {
    return stateReads;
  }

  public Map<Integer, Reads> tallyReads() {
    return tallyReads;
  }

  public Map<Integer, Reads> machineReads() {
    return machineReads;
  }
}
