package io.handback.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import io.handback.local.home.Home;

/// What libraries inside the launcher log goes to a file: the terminal is for people.
public final class LauncherLog {

    private static final Logger ROOT = Logger.getLogger("");

    private LauncherLog() {}

    /// From now on everything is logged to this file.
    public static void to(Path file) {
        try {
            Handler handler = new FileHandler(file.toString(), true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            ROOT.addHandler(handler);
        } catch (IOException e) {
            throw new Refusal("The log " + file + " cannot be written: " + e.getMessage() + ".");
        }
    }

    /// Keeps the trace of a failure nobody foresaw, and says where.
    static String keep(Exception problem) {
        Home home = Home.ofEnvironment();
        home.create();
        to(home.log("launcher"));
        ROOT.log(Level.SEVERE, "unforeseen", problem);
        return "Its trace is in " + home.log("launcher") + ".";
    }
}
