package io.talion.stdlib;

import io.talion.trace.digest.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The actions of an end-to-end trace of interchain security as events; after each, at an even time,
 * everything is looked at.
 */
final class IcsTrace {
  /** Milliseconds from action to action. */
  static final int SPACING = 1000;

  private static final long UNBONDING = 21L * 24 * 3600 * 1000;

  /** What was done that moves no stake, no power and no coins, as far as is known. */
  private final Set<String> still = new TreeSet<>();

  /** Whom a consumer's evidence convicts once somebody carries it to the provider. */
  private final Map<String, Integer> caught = new LinkedHashMap<>();

  private final Trace trace = new Trace();
  private final Map<String, Integer> validators = new LinkedHashMap<>();
  private final Map<String, String> unbondings = new LinkedHashMap<>();
  private final Map<String, Integer> forked = new LinkedHashMap<>();
  private final Map<String, JsonNode> additions = new LinkedHashMap<>();
  private String provider = "";
  private boolean watched;
  private long entries;
  private long proposals;
  private long step;
  private long within;

  IcsTrace(JsonNode steps) {
    for (JsonNode s : steps) {
      within = 0;
      action(s.get("ActionType").asString().replaceFirst("^.*\\.", ""), s.get("Action"));
      add("Seen", "n", step);
      step++;
    }
  }

  Trace trace() {
    return trace;
  }

  Set<String> still() {
    return still;
  }

  String provider() {
    return provider;
  }

  static String chain(String name) {
    return "0x" + Sha256.of(name);
  }

  /** The number of a validator; the accounts of validators go by it too. */
  int validator(String name) {
    return validators.computeIfAbsent(name, n -> validators.size() + 1);
  }

  private int validator(JsonNode action, String... members) {
    return validator(Fields.any(action, members).asString());
  }

  private void add(String kind, Object... members) {
    Object[] all = new Object[members.length + 2];
    all[0] = "@block";
    all[1] = step + 1;
    System.arraycopy(members, 0, all, 2, members.length);
    trace.add(kind, SPACING * step + ++within, all);
  }

  private void action(String type, JsonNode a) {
    switch (type) {
      case "StartChainAction" -> start(a);
      case "StartConsumerChainAction" -> startConsumer(a);
      case "SubmitConsumerAdditionProposalAction" -> {
        additions.put(a.get("ConsumerChain").asString(), a);
        propose(a);
      }
      case "SubmitConsumerRemovalProposalAction",
          "SubmitConsumerModificationProposalAction",
          "SubmitEquivocationProposalAction" ->
          propose(a);
      case "VoteGovProposalAction" -> add("Decided", "proposal", id(a.get("PropNumber").asLong()));
      case "SendTokensAction" ->
          add(
              "Send",
              "chain",
              chain(a.get("Chain").asString()),
              "account",
              validator(a, "From"),
              "to",
              validator(a, "To"),
              "amount",
              a.get("Amount").asLong());
      case "DelegateTokensAction", "UnbondTokensAction", "CancelUnbondTokensAction" ->
          stake(type, a);
      case "RedelegateTokensAction" ->
          add(
              "Move",
              "entry",
              id(++entries),
              "validator",
              validator(a, "Src"),
              "target",
              validator(a, "Dst"),
              "tokens",
              a.get("Amount").asLong(),
              "completes",
              SPACING * step + UNBONDING);
      default -> fault(type, a);
    }
  }

  private void fault(String type, JsonNode a) {
    switch (type) {
      case "DowntimeSlashAction" -> down(a.get("Chain").asString(), validator(a, "Validator"));
      case "DoublesignSlashAction" -> {
        if (a.get("Chain").asString().equals(provider)) {
          add("DoubleSign", "validator", validator(a, "Validator"));
        } else {
          caught(a.get("Chain").asString(), validator(a, "Validator"));
        }
      }
      case "ForkConsumerChainAction" ->
          forked.put(a.get("ConsumerChain").asString(), validator(a, "Validator"));
      case "StartConsumerEvidenceDetectorAction" -> {
        watched = true;
        prove();
      }
      case "UpdateLightClientAction" -> {
        caught.putAll(forked);
        prove();
      }
      case "UnjailValidatorAction" -> add("Release", "validator", validator(a, "Validator"));
      case "RelayPacketsAction" -> relay(a);
      case "SlashMeterReplenishmentAction" ->
          add("Waited", "target", a.get("TargetValue").asLong());
      case "OptInAction", "OptOutAction" ->
          add(
              "OptIn",
              "chain",
              chain(Fields.any(a, "Chain", "ConsumerChain").asString()),
              "validator",
              validator(a, "Validator"),
              "opted",
              type.equals("OptInAction"));
      default -> still.add(type);
    }
  }

  private void caught(String chain, int validator) {
    caught.put(chain, validator);
    if (watched) {
      prove();
    }
  }

  private void prove() {
    if (watched) {
      caught.values().forEach(v -> add("Proved", "validator", v));
      caught.clear();
    }
  }

  private void start(JsonNode a) {
    if (!a.path("IsConsumer").asBoolean(false)) {
      provider = a.get("Chain").asString();
    }
    for (JsonNode v : a.get("Validators")) {
      long stake = v.get("Stake").asLong();
      add("Stake", "validator", validator(v, "Id"), "tokens", stake);
      funds(provider, validator(v, "Id"), v.get("Allocation").asLong() - stake);
    }
  }

  private void startConsumer(JsonNode a) {
    String name = a.get("ConsumerChain").asString();
    JsonNode addition = additions.getOrDefault(name, a);
    for (JsonNode v : a.get("Validators")) {
      funds(name, validator(v, "Id"), v.get("Allocation").asLong());
    }
    add(
        "ConsumerStart",
        "chain",
        chain(name),
        "top",
        Fields.number(addition, 100, "TopN") + "/100");
  }

  private void funds(String chain, int account, long amount) {
    add("Funds", "chain", chain(chain), "account", account, "amount", amount);
  }

  private void propose(JsonNode a) {
    add(
        "Proposed",
        "proposal",
        id(++proposals),
        "chain",
        chain(a.get("Chain").asString()),
        "account",
        validator(a, "From"),
        "deposit",
        a.get("Deposit").asLong());
  }

  private void stake(String type, JsonNode a) {
    int validator = validator(a, "To", "UnbondFrom", "Validator");
    int account = validator(a, "From", "Sender", "Delegator");
    long tokens = a.get("Amount").asLong();
    if (type.equals("DelegateTokensAction")) {
      add("Stake", "validator", validator, "tokens", tokens);
      funds(provider, account, -tokens);
    } else if (type.equals("UnbondTokensAction")) {
      String entry = id(++entries);
      unbondings.put(account + " " + validator, entry);
      long completes = SPACING * step + UNBONDING;
      add(
          "Unstake",
          "entry",
          entry,
          "validator",
          validator,
          "tokens",
          tokens,
          "completes",
          completes);
    } else {
      String entry = unbondings.getOrDefault(account + " " + validator, id(0));
      add("TakeBack", "entry", entry, "validator", validator, "tokens", tokens);
    }
  }

  private void down(String chain, int validator) {
    if (chain.equals(provider)) {
      add("Down", "validator", validator);
    } else {
      add("ConsumerDown", "packet", id(step + 1), "chain", chain(chain), "validator", validator);
    }
  }

  private void relay(JsonNode a) {
    String from = a.get("ChainA").asString();
    add("Relay", "chain", chain(from.equals(provider) ? a.get("ChainB").asString() : from));
  }

  private static String id(long number) {
    return "0x%064x".formatted(number);
  }
}
