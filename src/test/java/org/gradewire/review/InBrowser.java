package org.gradewire.review;

import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one browser of a run.
 *
 * <p>Where there is none the tests are skipped, so that nobody must install one to build; but not
 * on a machine that checks the project (the variable {@code CI} is set), where they fail.
 */
public final class InBrowser implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);

  /** What a run has: a browser, or the lack of one. */
  private record Found(Optional<Browser> browser) implements AutoCloseable {
    @Override
    public void close() {
      browser.ifPresent(Browser::close);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Found found =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Found.class, ignored -> find(), Found.class);
    if (found.browser().isEmpty()) {
      String message = "no chromium and chromedriver on PATH";
      Assumptions.assumeTrue(System.getenv("CI") != null, message);
      Assertions.fail(message);
    }
    return found.browser().orElseThrow();
  }

  private static Found find() {
    try {
      return new Found(Browser.start());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
