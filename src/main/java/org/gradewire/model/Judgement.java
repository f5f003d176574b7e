package org.gradewire.model;

import org.jspecify.annotations.Nullable;

/**
 * The grade of one judgement area.
 *
 * @param area in kebab case, {@code all} for "all five areas" left unnamed
 * @param count how many areas {@code all} stands for, or {@code null} if the area is named or the
 *     number unsaid
 * @param grade in kebab case
 */
public record Judgement(String area, @Nullable Integer count, Fact<String> grade) {}
