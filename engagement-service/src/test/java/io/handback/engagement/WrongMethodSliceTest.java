package io.handback.engagement;

import org.junit.jupiter.api.Test;

import io.handback.kit.test.WrongMethod;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class WrongMethodSliceTest {

    private final Client admin = Client.as(Client.newTenant(), "admin");

    @Test
    void a_method_a_path_does_not_take_hears_all_it_takes() {
        WrongMethod.assertRefused(Client.ROOT + "/deals", admin.bearer(), "GET", "HEAD", "PUT");
        WrongMethod.assertRefused(Client.ROOT + "/teams", admin.bearer(), "PUT");
        WrongMethod.assertRefused(Client.ROOT + "/events", admin.bearer(), "POST");
        WrongMethod.assertRefused(Client.ROOT + "/definitions", admin.bearer(), "GET", "HEAD");
    }
}
