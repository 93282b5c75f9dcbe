package io.handback.bench.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import io.handback.local.Refusal;

/// What a JVM's heap holds that is still needed.
final class Heap {

    private Heap() {}

    /// Live bytes of a process, after a full collection.
    static long liveBytes(long pid) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram").redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Refusal("The heap of process " + pid + " cannot be read: " + text);
        }
        return total(text.lines().toList());
    }

    /// The last line: `Total`, instances, bytes.
    static long total(List<String> histogram) {
        String total = histogram.stream().filter(line -> line.startsWith("Total")).findFirst().orElse("Total 0 0");
        return Long.parseLong(total.substring(total.lastIndexOf(" ") + 1));
    }
}
