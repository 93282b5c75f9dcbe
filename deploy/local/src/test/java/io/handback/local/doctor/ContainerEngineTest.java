package io.handback.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerEngineTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_client_whose_engine_answers_is_fine() throws IOException {
        assertThat(DoctorCommand.engine(client("exit 0")).mark()).isEqualTo("ok");
    }

    @Test
    void a_client_without_an_engine_is_told_what_to_do() throws IOException {
        Finding found = DoctorCommand.engine(client("exit 1"));

        assertThat(found.mark()).isEqualTo("note");
        assertThat(found.fix()).startsWith("Start it");
    }

    @Test
    void a_client_that_cannot_be_run_is_no_engine() {
        assertThat(DoctorCommand.engine(folder.resolve("docker")).mark()).isEqualTo("note");
    }

    private Path client(String script) throws IOException {
        Path client = Files.createFile(folder.resolve("docker"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        return Files.writeString(client, "#!/bin/sh\n" + script + "\n");
    }
}
