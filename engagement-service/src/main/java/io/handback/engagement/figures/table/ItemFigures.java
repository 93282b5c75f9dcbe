package io.handback.engagement.figures.table;

import io.handback.engagement.figures.reach.Adoption;
import io.handback.engagement.figures.reach.Mine;
import io.handback.engagement.figures.reach.Uses;

/// An item offered and what was counted for it; what was not asked for is nothing.
///
/// @param team adoption by the teams the caller leads
public record ItemFigures(Offer offer, Adoption adoption, Uses uses, Mine mine, Adoption team) {}
