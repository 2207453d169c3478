package io.talion.embed.chain;

/** A reward that RewardsCoordinator has no submission for. */
public final class UnfitRewardException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String fix;

  UnfitRewardException(String reward, String why, String fix) {
    super("no submission is like the reward `" + reward + "`: " + why);
    this.fix = fix;
  }

  /** What to write. */
  public String fix() {
    return fix;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
