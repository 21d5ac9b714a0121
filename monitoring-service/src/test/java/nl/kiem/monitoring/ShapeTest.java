package nl.kiem.monitoring;

import nl.kiem.events.testkit.ServiceShape;

class ShapeTest implements ServiceShape {}
