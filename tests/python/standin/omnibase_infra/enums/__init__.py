from omnibase_infra.enums.enum_handler_type import EnumHandlerType
from omnibase_infra.enums.enum_handler_type_category import EnumHandlerTypeCategory
from omnibase_infra.enums.enum_infra_transport_type import EnumInfraTransportType

__all__ = ["EnumHandlerType", "EnumHandlerTypeCategory", "EnumInfraTransportType"]
