package io.handback.content.access;

/// How much of the catalogue somebody sees.
public enum Sight {
    /// Drafts, estimates, retired items: those who work on the material.
    EVERYTHING,
    /// Published versions without estimates: those who use it.
    PUBLISHED
}
