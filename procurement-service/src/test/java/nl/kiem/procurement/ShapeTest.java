package nl.kiem.procurement;

import nl.kiem.events.testkit.ServiceShape;

class ShapeTest implements ServiceShape {}
