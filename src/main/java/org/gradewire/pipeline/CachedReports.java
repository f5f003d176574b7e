package org.gradewire.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gradewire.cache.ReportCache;
import org.gradewire.knowledge.ModelsException;
import org.gradewire.model.ArticleReport;
import org.gradewire.pipeline.Pipeline.Reports;
import org.gradewire.read.ArticleReader;
import org.gradewire.read.Input;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.ReadLimits;
import org.gradewire.text.ArticleException;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a cache what a file says, and asks a pipeline only for files that are not there. What
 * is rejected is not kept: it is tried anew each time.
 */
final class CachedReports implements Reporting {
  private final ReportCache cache;
  private final ReadLimits limits;
  private final Supplier<Pipeline> loading;
  private @Nullable Pipeline pipeline;

  /**
   * Prepares.
   *
   * @param loading gives the pipeline; asked when it is first needed, and once
   */
  CachedReports(ReportCache cache, ReadLimits limits, Supplier<Pipeline> loading) {
    this.cache = cache;
    this.limits = limits;
    this.loading = loading;
  }

  @Override
  public ReadLimits limits() {
    return limits;
  }

  @Override
  public Reports reports(Input input) throws ArticleException {
    FileContent content = ArticleReader.content(input, limits);
    String key = cache.key(input.id(), input.path(), input.packed().isPresent(), content.bytes());
    Optional<List<ArticleReport>> known = cache.get(key);
    if (known.isPresent()) {
      return new Reports(known.get(), List.of());
    }
    Reports made = pipeline().reports(input, content);
    if (made.rejected().isEmpty()) {
      cache.put(key, made.reports());
    }
    return made;
  }

  private synchronized Pipeline pipeline() {
    Pipeline ready = pipeline;
    if (ready == null) {
      ready = loaded();
      pipeline = ready;
    }
    return ready;
  }

  /** Tells a broken rule from a fault of the program, which an article may bring to light too. */
  private Pipeline loaded() {
    try {
      return loading.get();
    } catch (ModelsException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      ModelsException broken = new ModelsException(List.of(String.valueOf(e.getMessage())));
      broken.initCause(e);
      throw broken;
    }
  }
}
