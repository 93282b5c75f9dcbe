package io.handback.kit.inbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

import io.agroal.api.AgroalDataSource;

/// A pool whose store is away whenever the test says so.
final class Faulty {

    private Faulty() {}

    static AgroalDataSource pool(AgroalDataSource pool, BooleanSupplier away) {
        return (AgroalDataSource) Proxy.newProxyInstance(Faulty.class.getClassLoader(), new Class<?>[]{AgroalDataSource.class},
                (_, method, arguments) -> answer(pool, away, method, arguments));
    }

    private static Object answer(AgroalDataSource pool, BooleanSupplier away, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("getConnection") && away.getAsBoolean()) {
            throw new SQLException("the store is away", "08006");
        }
        try {
            return method.invoke(pool, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
