package io.talion.cli.host;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** The version that the build wrote beside this class. */
public final class Version {
  private Version() {}

  public static String number() throws IOException {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      build.load(Objects.requireNonNull(in, "version.properties is packaged beside this class"));
    }
    return build.getProperty("version", "unknown");
  }
}
