#include "CKluis.h"
