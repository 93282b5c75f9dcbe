package io.handback.local.up;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import io.handback.local.Refusal;

/// What libraries inside the launcher log goes to a file: the terminal is for people.
final class LauncherLog {

    private static final Logger ROOT = Logger.getLogger("");

    private LauncherLog() {}

    static void to(Path file) {
        try {
            Handler handler = new FileHandler(file.toString(), true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            ROOT.addHandler(handler);
        } catch (IOException e) {
            throw new Refusal("The log " + file + " cannot be written: " + e.getMessage() + ".");
        }
    }
}
